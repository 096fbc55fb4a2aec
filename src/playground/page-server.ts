import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Actor } from './actor.ts';
import { send } from './http.ts';
import type { Slack } from './slack.ts';

export interface PageOptions {
  readonly slack: Slack;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly commands: readonly string[];
  readonly examples: readonly { readonly label: string; readonly command: string }[];
  readonly appName: string;
}

export class Page {
  constructor(readonly_: PageOptions) {
    void readonly_;
  }
  async serve(_request: IncomingMessage, response: ServerResponse): Promise<void> {
    send(response, 404, 'text/plain', 'not found');
  }
  close(): void {}
}
