/** Gives the event loop its turn: long work is done in slices with a pause between them. */
export type Pause = () => Promise<void>;
