/** Colours by what they are for. Dark ones are for screens alone: paper is white. Every pair reaches WCAG AA. */
export const palette = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --panel: #f4f6f8; --line: #d6dce3; --ink: #18222c; --muted: #54606c;
  --accent: #0f5462; --track: #dfe5ea; --open: #9cc3cb; --mark: #18222c;
  --good: #17653a; --good-tint: #e6f3ea; --bad: #9c2519; --bad-tint: #fbe9e6;
  --doubt: #735000; --doubt-tint: #fbf1d9; --plain-tint: #e9edf1;
  --heat-1: #f1f6f7; --heat-2: #dcebee; --heat-3: #c1dce1; --heat-4: #a0cad2; --heat-5: #7db6c1;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #12171c; --panel: #1a2128; --line: #333e48; --ink: #e7ecf0; --muted: #a7b3be;
    --accent: #7fcbd9; --track: #2b353e; --open: #3d6f79; --mark: #e7ecf0;
    --good: #8ad7a6; --good-tint: #16301f; --bad: #f4a79c; --bad-tint: #40201c;
    --doubt: #e9c877; --doubt-tint: #372c11; --plain-tint: #28323b;
    --heat-1: #172027; --heat-2: #1b2d35; --heat-3: #1f3c46; --heat-4: #234b57; --heat-5: #285c6a;
  }
}`;
