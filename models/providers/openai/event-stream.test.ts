import { describe, expect, it } from "vitest";
import { eventsIn, wholeText } from "./event-stream";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function* pieces(...parts: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield part;
}

async function read(parts: readonly Uint8Array[], mostBytes = 1000): Promise<string[]> {
  const found: string[] = [];
  for await (const data of eventsIn(pieces(...parts), { mostBytes })) found.push(data);
  return found;
}

describe("eventsIn", () => {
  it("gives the data of each event, with every kind of line end", async () => {
    expect(await read([bytes("data: one\n\ndata:two\r\n\r\ndata: three\r\rdata: four\n\n")])).toEqual([
      "one",
      "two",
      "three",
      "four",
    ]);
  });

  it("puts together what comes in pieces, even in the middle of a letter or a line end", async () => {
    const all = bytes("data: café\r\n\r\ndata: end\r\n\r\n");
    const single = [...all].map((byte) => Uint8Array.of(byte));
    expect(await read(single)).toEqual(["café", "end"]);
  });

  it("joins the data lines of one event and passes over comments and other fields", async () => {
    const sent = ": keep alive\n\nevent: message\nid: 7\ndata: a\ndata: b\n\nretry: 3\n\n";
    expect(await read([bytes(sent)])).toEqual(["a\nb"]);
  });

  it("gives an event that the sender did not close", async () => {
    expect(await read([bytes("data: last")])).toEqual(["last"]);
  });

  it("stops at bytes that are no text", async () => {
    await expect(read([Uint8Array.of(0x64, 0xff, 0xfe, 0x00)])).rejects.toThrow("sends what is no text");
  });

  it("stops at more bytes than allowed, comments included", async () => {
    const comment = bytes(": still here\n\n");
    await expect(read(Array.from({ length: 100 }, () => comment))).rejects.toThrow("does not stop sending");
  });
});

describe("wholeText", () => {
  it("gives the text within the limit and stops beyond it", async () => {
    expect(await wholeText(pieces(bytes("a"), bytes("b")), { mostBytes: 2 })).toBe("ab");
    await expect(wholeText(pieces(bytes("abc")), { mostBytes: 2 })).rejects.toThrow("does not stop sending");
  });
});
