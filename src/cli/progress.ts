import { printable, shortened } from '../report/printable.ts';

/** A diagnosis faster than this shows no progress at all: a line that flashes by only disturbs. */
const SILENT_MS = 500;
const FRAME_MS = 100;
const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'] as const;
// ECMA-48 EL 2: erase the whole line.
const ERASE_LINE = '\r\u001b[2K';

export interface Progress {
  /** A probe has ended. */
  onProbe(id: string): void;
  /** Removes the line; nothing is written afterwards. */
  end(): void;
}

/** Where progress goes: stderr. Only a terminal gets any. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** One moving line with what was looked at last, from half a second on. */
export function startProgress(stream: ProgressStream): Progress {
  if (!stream.isTTY) return { onProbe: () => {}, end: () => {} };
  let done = 0;
  let last = 'reading the input';
  let frame = -1;
  const draw = (): void => {
    frame += 1;
    const text = `${FRAMES[frame % FRAMES.length]} ${done} checks done · ${printable(last)}`;
    stream.write(`${ERASE_LINE}${shortened(text, (stream.columns || 80) - 1)}`);
  };
  let timer: NodeJS.Timeout = setTimeout(() => {
    draw();
    timer = setInterval(draw, FRAME_MS).unref();
  }, SILENT_MS).unref();
  return {
    onProbe: (id) => {
      done += 1;
      last = id;
    },
    end: () => {
      // clearTimeout ends an interval too: Node's timers are one kind.
      clearTimeout(timer);
      if (frame >= 0) stream.write(ERASE_LINE);
    },
  };
}
