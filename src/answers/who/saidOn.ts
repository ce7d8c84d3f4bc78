import type { Quote } from '../../coverage/model.ts';

/** The day on which it was said; null where only the day of the report is known. */
const daySaid = ({ said }: Quote): string | null =>
  said?.tie === 'published' ? null : (said?.value ?? null);

/** May two quotes be one utterance as far as their days go? A phrase repeated a month later is another one. */
export function maySameDay(a: Quote, b: Quote): boolean {
  const [one, other] = [daySaid(a), daySaid(b)];
  return one === null || other === null || one === other;
}
