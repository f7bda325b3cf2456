/** The number of `NAME=NUMBER` on a command line, or in its absence `otherwise`. @throws where it is no whole number above 0 */
export function numberFrom(args: readonly string[], name: string, otherwise: number): number {
  const given = args.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1);
  if (given === undefined) return otherwise;
  if (!/^[1-9][0-9]{0,9}$/.test(given)) throw new Error(`${name} must be a whole number above 0.`);
  return Number(given);
}
