/** Between the people and the teams that they belong to. */
import { Tabs } from "~/components/ui/Tabs";

export function AdminTabs() {
  return (
    <Tabs
      label="People and teams"
      tabs={[
        { to: "/admin/people", label: "People" },
        { to: "/admin/teams", label: "Teams and cohorts" },
      ]}
    />
  );
}
