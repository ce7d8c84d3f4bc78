import { REPORT_ACTIONS, type ReportLink } from '../replies/reportCard.ts';

type ReportDeed = Parameters<ReportLink>[0];

/** `a1.ACTION.ID` of a report, `a1.turn.PLACE` of the way to another one. */
export const reportLink: ReportLink = (action, on) => `a1.${action}.${on}`;

/** The custom_id of an admin's button or form; null for any other text. */
export function readReportLink(
  customId: string,
): { readonly action: ReportDeed; readonly on: string } | null {
  const [, name, on] = /^a1\.([a-z]{1,9})\.([0-9a-f]{1,12})$/.exec(customId) ?? [];
  const action = [...REPORT_ACTIONS, 'turn' as const].find((known) => known === name);
  return action === undefined || on === undefined ? null : { action, on };
}
