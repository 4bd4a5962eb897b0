/** Every component renders on the server without a word on the console and without inline styles. */
import { Users } from "lucide-react";
import type { ReactNode } from "react";
import { describe, expect, it } from "vitest";
import { renderPage } from "#test/render-page";
import { MOOD_LEVELS, MOOD_NAMES } from "#training/simulation/vocabulary";
import { BarChart } from "./charts/BarChart";
import { IntervalDots } from "./charts/IntervalDots";
import { LineChart } from "./charts/LineChart";
import { SurvivalCurve } from "./charts/SurvivalCurve";
import { ErrorPage } from "./shell/ErrorPage";
import { QuietPage } from "./shell/QuietPage";
import type { RootData } from "./shell/root-data";
import { Shell } from "./shell/Shell";
import { Avatar, initialsOf } from "./ui/Avatar";
import { Button } from "./ui/Button";
import { ButtonLink } from "./ui/ButtonLink";
import { Checkbox } from "./ui/Checkbox";
import { DataTable } from "./ui/DataTable";
import { Dialog } from "./ui/Dialog";
import { EmptyState } from "./ui/EmptyState";
import { Field } from "./ui/Field";
import { Form } from "./ui/Form";
import { LocalTime } from "./ui/LocalTime";
import { Markdown } from "./ui/Markdown";
import { Meter } from "./ui/Meter";
import { MoodFace } from "./ui/MoodFace";
import { Notice } from "./ui/Notice";
import { PageHeader } from "./ui/PageHeader";
import { Panel } from "./ui/Panel";
import { Progress } from "./ui/Progress";
import { RadioGroup } from "./ui/RadioGroup";
import { Select } from "./ui/Select";
import { Skeleton } from "./ui/Skeleton";
import { Spinner } from "./ui/Spinner";
import { Stat } from "./ui/Stat";
import { Tabs } from "./ui/Tabs";
import { Tag } from "./ui/Tag";
import { TextArea } from "./ui/TextArea";
import { TextInput } from "./ui/TextInput";
import { TextLink } from "./ui/TextLink";

const MIRA: Partial<RootData> = {
  viewer: { accountId: "a", name: "Mira Okafor", email: "mira@example.org", roles: ["learner", "trainer"] },
  csrfToken: "token-1",
  timeZone: "Europe/London",
  now: "2026-11-28T12:00:00.000Z",
};

function markupOf(element: ReactNode): Promise<string> {
  return renderPage(element, MIRA);
}

const SERIES = [{ key: "one", label: "One" }];

const COMPONENTS: Record<string, ReactNode> = {
  Avatar: <Avatar name="Mira Okafor" />,
  Button: <Button isPending>Save</Button>,
  ButtonLink: <ButtonLink to="/learn">Learn</ButtonLink>,
  Checkbox: <Checkbox label="Remember" hint="On this machine" />,
  Dialog: <Dialog isOpen={false} onClose={() => {}} title="End?" />,
  EmptyState: <EmptyState icon={Users} title="Nobody yet" />,
  LocalTime: <LocalTime at="2026-11-28T10:00:00Z" style="relative" />,
  Meter: <Meter value={0.72} label="Listening" />,
  Notice: <Notice tone="warning" title="Careful" />,
  PageHeader: <PageHeader title="Team" crumbs={[{ to: "/", label: "Today" }]} />,
  Panel: <Panel title="One" actions={<Button>Go</Button>} />,
  Progress: <Progress value={2} max={8} label="Cards" />,
  RadioGroup: (
    <RadioGroup legend="Mode" name="mode" options={[{ value: "a", label: "A" }]} error="Choose one." />
  ),
  Select: <Select aria-label="Team" options={[{ value: "a", label: "A" }]} />,
  Skeleton: <Skeleton />,
  Spinner: <Spinner label="Loading" />,
  Stat: <Stat label="Ready" value="12" meaning="of 20 people" />,
  Tabs: <Tabs label="Views" tabs={[{ to: "/", label: "All", count: 3 }]} />,
  Tag: <Tag tone="problem">overdue</Tag>,
  TextArea: <TextArea aria-label="Note" />,
  TextLink: <TextLink to="/learn">Learn</TextLink>,
  QuietPage: <QuietPage title="Sign in">form</QuietPage>,
  ErrorPage: <ErrorPage error={new Error("secret path /srv")} />,
  Shell: <Shell layout="page">page</Shell>,
  "Shell at full height": <Shell layout="full">page</Shell>,
  LineChart: (
    <LineChart
      title="Mood"
      summary="It went up."
      xLabel="Turn"
      yLabel="Mood"
      yDomain={[0, 100]}
      bands={[{ from: 0, to: 100, label: "calm" }]}
      notes={[{ x: 2, y: 60, label: "Turn 2", reason: "Asked again." }]}
      series={[
        {
          key: "a",
          label: "A",
          points: [
            { x: 1, y: 40 },
            { x: 2, y: 60 },
          ],
        },
      ]}
    />
  ),
  "LineChart over time, without points": (
    <LineChart title="T" summary="S" xLabel="Day" yLabel="Share" xKind="time" yDomain={[0, 1]} series={[]} />
  ),
  BarChart: (
    <BarChart
      title="T"
      summary="S"
      rowLabel="Team"
      series={SERIES}
      rows={[{ key: "a", label: "A", values: [null] }]}
    />
  ),
  IntervalDots: (
    <IntervalDots
      title="T"
      summary="S"
      rowLabel="Competency"
      rows={[{ key: "a", label: "A", estimate: null, low: 0, high: 1 }]}
    />
  ),
  SurvivalCurve: (
    <SurvivalCurve
      title="T"
      summary="S"
      xLabel="Months"
      series={[{ key: "a", label: "A", steps: [{ at: 3, share: 0.8 }] }]}
    />
  ),
};

describe("the kit, rendered on the server", () => {
  it.each(Object.entries(COMPONENTS))(
    "%s brings no inline style and no broken number",
    async (_name, element) => {
      const markup = await markupOf(element);
      expect(markup).not.toMatch(/\sstyle=/);
      expect(markup).not.toMatch(/NaN|Infinity|undefined/);
    },
  );
});

describe("Field", () => {
  it("ties label, hint and error to the control", async () => {
    const markup = await markupOf(
      <Field label="Email" hint="At work" error="Type an address.">
        {(props) => <TextInput {...props} name="email" />}
      </Field>,
    );
    const id = markup.match(/<label for="([^"]+)"/)?.[1];
    expect(markup).toContain(`aria-describedby="${id}-hint ${id}-error"`);
    expect(markup).toContain('aria-invalid="true"');
    expect(markup).toMatch(new RegExp(`<input[^>]* id="${id}"`));
  });
});

describe("Form", () => {
  it("carries the CSRF token, except in an address", async () => {
    expect(await markupOf(<Form>x</Form>)).toContain('name="csrf" value="token-1"');
    expect(await markupOf(<Form method="get">x</Form>)).not.toContain("csrf");
  });
});

describe("ErrorPage", () => {
  it("keeps what went wrong inside to itself", async () => {
    expect(await markupOf(<ErrorPage error={new Error("secret path /srv")} />)).not.toContain("secret");
  });
});

describe("DataTable", async () => {
  const columns = [
    { key: "name", header: "Name", cell: (row: { name: string }) => row.name, isSortable: true },
    { key: "length", header: "Length", cell: (row: { name: string }) => row.name.length, isNumeric: true },
  ];

  it("says how it is sorted, and its links turn the order round", async () => {
    const markup = await markupOf(
      <DataTable
        caption="People"
        columns={columns}
        rows={[{ name: "Mira" }]}
        sort={{ key: "name", direction: "asc" }}
      />,
    );
    expect(markup).toContain('aria-sort="ascending"');
    expect(markup).toContain("?sort=name&amp;direction=desc");
  });

  it("shows what to do when there are no rows", async () => {
    expect(
      await markupOf(<DataTable caption="People" columns={columns} rows={[]} empty={<p>Invite one</p>} />),
    ).toContain("Invite one");
  });
});

describe("Markdown", () => {
  it.each([
    ["<script>alert(1)</script>", "script"],
    ["<img src=x onerror=alert(1)>", "<img"],
    ["[go](javascript:alert(1))", "javascript:"],
    ["| a |\n|:-:|\n| b |", "style="],
    ["# Big", "<h1"],
  ])("makes nothing that runs or breaks the page out of %j", async (text, forbidden) => {
    expect(await markupOf(<Markdown text={text} />)).not.toContain(forbidden);
  });
});

describe("MoodFace", () => {
  it.each(MOOD_LEVELS)("says mood %d in a word and in a shape of its own", async (mood) => {
    const own = await markupOf(<MoodFace mood={mood} />);
    const rest = MOOD_LEVELS.filter((level) => level !== mood);
    const others = await Promise.all(rest.map((level) => markupOf(<MoodFace mood={level} />)));
    expect(own).toContain(MOOD_NAMES[mood]);
    expect(others).not.toContain(own);
  });
});

describe("initialsOf", () => {
  it.each([
    ["Mira Okafor", "MO"],
    ["  Ana   de la Cruz ", "AC"],
    ["Élodie", "É"],
    ["", ""],
  ])("makes %j into %j", (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
