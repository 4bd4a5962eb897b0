/** How strongly the customer may show what they feel, in words. */
import type { Intensity } from "#training/simulation/intensity";

export const INTENSITY_WORDS: Readonly<Record<Intensity, { readonly label: string; readonly hint: string }>> =
  {
    mild: { label: "Mild", hint: "Annoyed at most. No threats, and nobody hangs up on you." },
    firm: { label: "Firm", hint: "Frustrated with the matter, never with you. May leave in the end." },
    full: { label: "Full", hint: "As people are, shouting and hanging up among it." },
  };
