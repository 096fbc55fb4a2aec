/** CPU milliseconds of this thread alone: other work of the machine does not count. */
export const threadCpuMs = (): number => process.threadCpuUsage().user / 1000;

/** One input may take this many CPU milliseconds; what takes longer is a hang. */
export const MOST_MS = 100;
