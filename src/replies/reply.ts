import type { Answer } from '../answers/answer.ts';
import type { Unanswered } from '../answers/tally.ts';
import type { Edition, ReindexReport } from '../search/edition.ts';

import type { ReportList } from './reportCard.ts';

/** What a command says, as data; `message.ts`, `text.ts` and `record.ts` interpret it. */
export type Reply =
  | {
      readonly kind: 'answer';
      readonly answer: Answer;
      readonly fingerprint: string;
      readonly private: boolean;
    }
  | {
      readonly kind: 'help';
      readonly examples: readonly string[];
      /** Each command with what it does. */
      readonly commands: readonly string[];
      readonly private: boolean;
    }
  /** The first words on a server. */
  | { readonly kind: 'welcome'; readonly examples: readonly string[]; readonly private: false }
  | {
      readonly kind: 'status';
      readonly edition: Edition;
      /** What was asked and is not on the record, the most often asked first. */
      readonly unanswered: readonly Unanswered[];
      readonly private: true;
    }
  | { readonly kind: 'reindexed'; readonly report: ReindexReport; readonly private: true }
  | (ReportList & { readonly kind: 'reports'; readonly private: true })
  | { readonly kind: 'notice'; readonly text: string; readonly private: true };
