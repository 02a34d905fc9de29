/** Counts how often any field of the objects it watches is read. */
export function countingReads() {
  let count = 0;
  return {
    reads: () => count,
    watch: <Watched extends object>(watched: Watched): Watched =>
      new Proxy(watched, {
        get: (target, name, receiver) => {
          count += 1;
          return Reflect.get(target, name, receiver);
        },
      }),
  };
}
