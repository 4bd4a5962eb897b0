/** Between the stop and the calm page: nothing to be done. */
import { useNavigate } from "@remix-run/react";
import { useEffect } from "react";
import { Spinner } from "~/components/ui/Spinner";

export function StoppedNotice({ to }: { to: string }) {
  const navigate = useNavigate();
  useEffect(() => navigate(to, { replace: true }), [navigate, to]);
  return <Spinner label="The role-play has stopped" className="border-t border-line px-4 py-6 text-muted" />;
}
