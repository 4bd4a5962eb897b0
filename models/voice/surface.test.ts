import { describe, expect, it } from "vitest";
import { buildOrder } from "#models/testing/build-order";
import type { SpeechOrder } from "#training/simulation/ports";
import { inOwnHand } from "./surface";

const typedAfter = (lines: readonly string[], parts: Partial<SpeechOrder> = {}): SpeechOrder =>
  buildOrder({ history: lines.map((text) => ({ by: "customer", text })), ...parts });

describe("inOwnHand", () => {
  it("goes on in small letters and without a full stop with somebody who types so", () => {
    expect(inOwnHand("Where is it? I want it.", typedAfter(["hello", "its late"]))).toBe(
      "where is it? i want it",
    );
    expect(inOwnHand("I've had enough.", typedAfter(["i want it"]))).toBe("i've had enough");
  });

  it("does not take the name of an account for a capital", () => {
    expect(inOwnHand("Where is it?", typedAfter(["@LampWell look at this"], { channel: "social" }))).toBe(
      "where is it?",
    );
  });

  it("keeps the large I of somebody who types the rest small", () => {
    const order = typedAfter(["hello", "I'm waiting", "can I go"]);
    expect(inOwnHand("Yes. I could cry", order)).toBe("yes. I could cry");
  });

  it("goes on with capitals and full stops with somebody who types with care", () => {
    expect(inOwnHand("where is it? i want it", typedAfter(["Hello.", "It is late."]))).toBe(
      "Where is it? I want it.",
    );
  });

  it("keeps names, shouting and figures", () => {
    const order = typedAfter(["hi"], {
      mustSay: [{ key: "name", label: "name", type: "name", value: "Harriet" }],
    });
    expect(inOwnHand("Harriet said so. STOP. It was 3.50.", order)).toBe(
      "Harriet said so. STOP. it was 3.50.",
    );
    expect(inOwnHand("H99 T4K2. Got it?", typedAfter(["hi"]))).toBe("H99 T4K2. got it?");
  });

  it("leaves a line alone where the hand is not clear: first line, mixed hands, other channels", () => {
    expect(inOwnHand("Where is it.", typedAfter([]))).toBe("Where is it.");
    expect(inOwnHand("Where is it.", typedAfter(["hi", "Hello"]))).toBe("Where is it.");
    expect(inOwnHand("Where is it.", typedAfter(["hi"], { channel: "phone" }))).toBe("Where is it.");
  });
});
