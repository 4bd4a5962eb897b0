import { expect, it } from "vitest";
import { keepCallSettings, readCallSettings, USUAL_SETTINGS } from "./call-settings";

function buildStorage(kept: string | null = null) {
  let text = kept;
  return {
    getItem: () => text,
    setItem: (_key: string, value: string) => {
      text = value;
    },
  };
}

it("remembers how somebody wants calls to sound", () => {
  const storage = buildStorage();
  const quiet = { readAloud: false, volume: 0.3, moreTime: true };
  keepCallSettings(storage, quiet);
  expect(readCallSettings(storage)).toEqual(quiet);
});

it("goes by what is usual where nothing, or nothing sensible, was kept", () => {
  const kept = [null, "{", '{"readAloud":"yes"}', '{"readAloud":true,"volume":7,"moreTime":false}'];
  expect(kept.map((text) => readCallSettings(buildStorage(text)))).toEqual(kept.map(() => USUAL_SETTINGS));
  expect(readCallSettings(undefined)).toEqual(USUAL_SETTINGS);
});

it("bears a browser that forbids storage", () => {
  const forbidden = {
    getItem: () => {
      throw new Error("forbidden");
    },
    setItem: () => {
      throw new Error("forbidden");
    },
  };
  keepCallSettings(forbidden, USUAL_SETTINGS);
  expect(readCallSettings(forbidden)).toEqual(USUAL_SETTINGS);
});
