import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildPersona, buildScenario } from "#test/builders/scenario";
import { startTestContact } from "#test/drivers/test-contact";
import { CHANNEL_TABLE, channelRow } from "./channels";
import { isParameterEvent, PARAMETER_EVENTS, rowOf } from "./parameter-table";
import { TRAITS } from "./scenario";
import { silencePatience } from "./silence";
import { rowFor } from "./traits";
import { CHANNELS } from "./vocabulary";

describe("the channel table", () => {
  it.each(CHANNELS)("has a source for every number of %s", (channel) => {
    const { silence, hold, length, pace, changes, good } = channelRow(channel);
    const sources = [silence, hold, length, pace, ...Object.values(changes)].map((part) => part.source);
    expect(sources.filter((source) => source.length < 5)).toEqual([]);
    expect(good.length).toBeGreaterThanOrEqual(3);
  });

  it.each(CHANNELS)("changes only rows that there are, and keeps their direction, by %s", (channel) => {
    for (const [event, change] of Object.entries(channelRow(channel).changes)) {
      if (!isParameterEvent(event)) throw new Error(`There is no row ${event}.`);
      expect(Math.sign(change.arousal ?? 0)).toBe(Math.sign(rowOf(event).arousal));
      expect(change.trust ?? -1).toBeLessThan(0);
    }
  });

  it("changes nothing in a chat: it is what the parameter table was made for", () => {
    const scenario = buildScenario({ channel: "chat" });
    for (const event of PARAMETER_EVENTS)
      expect(rowFor(event, scenario, buildPersona())).toEqual(rowOf(event));
  });

  it("lets a scenario have the last word", () => {
    const overrides = [{ event: "is-silent", arousal: 9 }];
    const scenario = buildScenario({ channel: "phone", overrides });
    expect(rowFor("is-silent", scenario, buildPersona())).toMatchObject({ arousal: 9, trust: -1 });
  });

  it("bears least silence on the phone, more in a chat, more in posts, and runs no clock for letters", () => {
    const felt = CHANNELS.map((channel) => channelRow(channel).silence.feltAfterSeconds);
    expect(Object.fromEntries(CHANNELS.map((channel, at) => [channel, felt[at]]))).toEqual({
      phone: 8,
      chat: 75,
      social: 240,
      email: undefined,
    });
  });

  it("has the words of a written line below what is ever said, and above what is usual", () => {
    for (const { length } of Object.values(CHANNEL_TABLE)) {
      expect(length.mostWords).toBeLessThan(length.mostWordsSaid);
      expect(length.mostWords).toBeGreaterThan(length.meanWords + 2 * length.spreadWords);
    }
  });
});

describe("silence on any channel", () => {
  const anyPerson = fc.record({
    channel: fc.constantFrom(...CHANNELS),
    traits: fc.uniqueArray(fc.constantFrom(...TRAITS), { maxLength: 3 }),
    seed: fc.integer({ min: 1, max: 1000 }),
  });

  it("speaks up after at least three seconds, later each time on the phone, and never by letter", () => {
    fc.assert(
      fc.property(anyPerson, ({ channel, traits, seed }) => {
        const persona = buildPersona({ traits });
        const contact = startTestContact({
          setting: { scenario: buildScenario({ channel }), persona },
          seed,
        });
        const first = silencePatience(contact.state, persona);
        if (channel === "email") return first === undefined;
        if (first === undefined || first < 3) return false;
        contact.waits(first);
        const second = silencePatience(contact.state, persona);
        if (second === undefined) return contact.state.phase === "ended";
        return channel !== "phone" || contact.state.feeling.mood >= 4 || second > first;
      }),
      { seed: 20260105, numRuns: 300 },
    );
  });

  it("moves feelings within their bounds, the less the shorter a silence is felt", () => {
    fc.assert(
      fc.property(anyPerson, ({ channel, traits }) => {
        const persona = buildPersona({ traits });
        const row = rowFor("is-silent", buildScenario({ channel }), persona);
        return row.arousal > 0 && row.trust < 0 && row.patience < 0;
      }),
      { seed: 20260105, numRuns: 200 },
    );
    const silent = (channel: "chat" | "phone") =>
      rowFor("is-silent", buildScenario({ channel }), buildPersona()).arousal;
    expect(silent("phone")).toBeLessThan(silent("chat"));
  });
});

describe("hold on any channel", () => {
  it("without a time is borne for a minute on the phone, for a minute and a half in a chat", () => {
    const borne = (channel: "chat" | "phone") => {
      const persona = buildPersona();
      const contact = startTestContact({ setting: { scenario: buildScenario({ channel }), persona } });
      return silencePatience(contact.holds().state, persona);
    };
    expect([borne("phone"), borne("chat")]).toEqual([60, 90]);
  });
});

it("lets an agent on the phone read the card before the first word, and no longer after it", () => {
  const persona = buildPersona();
  const contact = startTestContact({ setting: { scenario: buildScenario({ channel: "phone" }), persona } });
  expect(silencePatience(contact.state, persona)).toBe(20);
  contact.agentSays("Hello, I'm Sam.", ["greet", "introduce"]);
  expect(silencePatience(contact.state, persona)).toBe(8);
});
