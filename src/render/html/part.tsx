import type { ComponentChildren, JSX } from 'preact';

type Props = {
  readonly id: string;
  readonly title: string;
  readonly class?: string;
  readonly children?: ComponentChildren;
};

/** One part of the report, with the heading that the contents point to. */
export function Part({ id, title, class: name = '', children }: Props): JSX.Element {
  return (
    <section id={id} class={name} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}
