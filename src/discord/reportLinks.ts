import { REPORT_ACTIONS, type ReportLink } from '../replies/reportCard.ts';

/** A button or form of an admin as read. */
export interface ReadReportLink {
  readonly action: Parameters<ReportLink>[0];
  /** The id of a report, or a place in the list. */
  readonly on: string;
}

/** `a1.ACTION.ID` of a report, `a1.turn.PLACE` of the way to another one. */
export const reportLink: ReportLink = (action, on) => `a1.${action}.${on}`;

/** The custom_id of an admin's button or form; null for any other text. */
export function readReportLink(customId: string): ReadReportLink | null {
  const [, name, on] = /^a1\.([a-z]{1,9})\.([0-9a-f]{1,12})$/.exec(customId) ?? [];
  const action = [...REPORT_ACTIONS, 'turn' as const].find((known) => known === name);
  return action === undefined || on === undefined ? null : { action, on };
}
