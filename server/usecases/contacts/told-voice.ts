/** What a browser was last told about where the customer's lines come from, so that it is told only news. */
import type { VoiceState } from "#training/simulation/index";

export class ToldVoice {
  private told: VoiceState | undefined;

  constructor(private readonly voiceNow: () => VoiceState) {}

  /** What it is now; the browser is being told. */
  tell(): VoiceState {
    this.told = this.voiceNow();
    return this.told;
  }

  /** What it is now, if that is another than a browser was told; undefined if not, or if none was told yet. */
  news(): VoiceState | undefined {
    const before = this.told;
    const now = this.tell();
    return before === undefined || before === now ? undefined : now;
  }
}
