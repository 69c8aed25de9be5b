import type { ComponentChildren, JSX } from 'preact';

/** Room for what may be wider than the screen: it scrolls by itself, also with the keyboard, and the page does not. */
export function Scroller(props: { readonly label: string; readonly children: ComponentChildren }): JSX.Element {
  return (
    // biome-ignore lint/a11y/useSemanticElements: it is no set of form fields
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard
    <div class="scroll" role="group" aria-label={props.label} tabIndex={0}>
      {props.children}
    </div>
  );
}
