import { describe, expect, it } from "vitest";
import { isSameOrigin } from "./origin";

function from(origin: string | undefined, host: string, forwardedHost?: string) {
  return { headers: { origin, host, "x-forwarded-host": forwardedHost } };
}

describe("isSameOrigin", () => {
  it.each([
    ["http://localhost:3000", "localhost:3000"],
    ["https://train.example.com", "train.example.com"],
    ["https://train.example.com", "train.example.com:443"],
    ["http://[::1]:3000", "[::1]:3000"],
    ["http://TRAIN.example.com", "train.example.com"],
  ])("accepts %s at %s", (origin, host) => {
    expect(isSameOrigin(from(origin, host))).toBe(true);
  });

  it.each([
    ["http://elsewhere.example", "localhost:3000"],
    ["http://localhost:3001", "localhost:3000"],
    ["http://localhost", "localhost:3000"],
    ["http://localhost:3000.elsewhere.example", "localhost:3000"],
    ["null", "localhost:3000"],
    ["", "localhost:3000"],
    ["file://", ""],
    [undefined, "localhost:3000"],
  ])("refuses %s at %s", (origin, host) => {
    expect(isSameOrigin(from(origin, host))).toBe(false);
  });

  it("believes X-Forwarded-Host only behind a trusted proxy", () => {
    const request = from("https://train.example.com", "10.0.0.5:3000", "train.example.com, inner.example");
    expect(isSameOrigin(request, 0)).toBe(false);
    expect(isSameOrigin(request, 1)).toBe(true);
  });
});
