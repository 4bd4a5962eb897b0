/**
 * People on a real database, with a clock that tests set and a cheap password
 * hash. The driver keeps cookies as a browser does.
 */
import { createPeopleRepositories } from "#server/repositories/people";
import type { BrowserRequest } from "#server/usecases/people/browser";
import { createPeople, type People } from "#server/usecases/people/index";
import { createPasswords } from "#server/usecases/people/passwords";
import { viewerOf } from "#server/usecases/people/sessions";
import type { Role, Viewer } from "#training/shared/access";
import { openTestDatabase } from "../../setup/database";

export const NINE = new Date("2026-03-09T09:00:00.000Z");
export const GOOD_PASSWORD = "rain on a tin roof";
const CHEAP = createPasswords({ memoryCost: 256, timeCost: 1, parallelism: 1 });

export type TestPeople = Awaited<ReturnType<typeof openPeople>>;

/** People on an empty database at nine o'clock. */
export async function openPeople() {
  const { database } = await openTestDatabase();
  const clock = { now: NINE };
  const stores = createPeopleRepositories(database);
  const compose = (): People =>
    createPeople({ ...stores, now: () => clock.now, sessionSecret: "s".repeat(32), passwords: CHEAP });
  const people = compose();

  const add = async (person: Partial<NewPerson> & { email: string }): Promise<Viewer> => {
    const id = person.id ?? person.email.split("@")[0] ?? person.email;
    await database.account.create({
      data: {
        id,
        email: person.email,
        name: person.name ?? "Ada Lovelace",
        passwordHash: await CHEAP.hash(person.password ?? GOOD_PASSWORD),
        teamId: person.teamId ?? null,
        hiredOn: person.hiredOn ?? "2026-01-05",
        leftOn: person.leftOn ?? null,
        createdAt: clock.now,
        roles: {
          create: (person.roles ?? ["learner"]).map((role) => ({
            id: `${id}-${role}`,
            role,
            grantedAt: clock.now,
          })),
        },
      },
    });
    const account = await stores.accounts.byId(id);
    if (account === undefined) throw new Error("The account was not made.");
    return viewerOf(account);
  };

  return {
    database,
    people,
    stores,
    add,
    /** Starts the server anew on the same database. */
    restart: compose,
    /** Moves the clock on. */
    wait: (time: { seconds?: number; minutes?: number; hours?: number; days?: number }) => {
      const { seconds = 0, minutes = 0, hours = 0, days = 0 } = time;
      const inMs = (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
      clock.now = new Date(clock.now.getTime() + inMs);
    },
    /** The time in so many seconds from now. */
    inSeconds: (seconds: number) => new Date(clock.now.getTime() + seconds * 1000),
    now: () => clock.now,
  };
}

type NewPerson = {
  id: string;
  email: string;
  name: string;
  password: string;
  roles: Role[];
  teamId: string;
  hiredOn: string;
  leftOn: string;
};

/** A browser at an address, which keeps the cookies it is given. */
export class TestBrowser {
  private readonly jar = new Map<string, string>();

  constructor(
    readonly address = "192.0.2.1",
    readonly userAgent = "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0",
  ) {}

  request(): BrowserRequest {
    return {
      cookieHeader: this.cookieHeader(),
      address: this.address,
      userAgent: this.userAgent,
      isSecure: false,
    };
  }

  cookieHeader(): string {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  cookie(name: string): string | undefined {
    return this.jar.get(name);
  }

  put(name: string, value: string): void {
    this.jar.set(name, value);
  }

  keep(setCookies: readonly string[]): void {
    for (const header of setCookies) {
      const [pair = ""] = header.split(";");
      const [name = "", value = ""] = pair.split("=");
      if (header.includes("Max-Age=0")) this.jar.delete(name);
      else this.jar.set(name, value);
    }
  }

  /** A copy with the same cookies, as a second tab or a thief has them. */
  copy(address = this.address): TestBrowser {
    const copy = new TestBrowser(address, this.userAgent);
    for (const [name, value] of this.jar) copy.put(name, value);
    return copy;
  }

  /** Asks for a page: keeps the cookies of the answer and says whom the server saw. */
  async visit(people: People): Promise<Viewer | null> {
    const { viewer, setCookies } = await people.sessions.recognise(this.request());
    this.keep(setCookies);
    return viewer;
  }

  /** Signs in and keeps the cookies; returns "in" or the reason why not. */
  async signIn(people: People, email: string, password = GOOD_PASSWORD): Promise<string> {
    const result = await people.signIn({ email, password, browser: this.request() });
    if (!result.ok) return result.failure.reason;
    this.keep(result.value.cookies);
    return "in";
  }
}
