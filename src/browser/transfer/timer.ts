/** Calls `act` after so many milliseconds, until what it returns is called. */
export type StartTimer = (act: () => void, milliseconds: number) => () => void;

export const startTimer: StartTimer = (act, milliseconds) => {
  const timer = setTimeout(act, milliseconds);
  return () => clearTimeout(timer);
};
