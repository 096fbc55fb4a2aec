import { HTTPReceiver, type InstallationStore, type Logger } from '@slack/bolt';
import { clientOptions } from './client.ts';

/** The app's own identity, for OAuth. */
export interface OAuthClient {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly stateSecret: string;
}

export interface ProviderInput {
  readonly client: OAuthClient;
  readonly apiUrl: string | null;
  readonly store: InstallationStore;
  readonly logger: Logger;
  /** The page that leads to Slack. @param url Slack's own page */
  readonly renderInstallPage?: (url: string) => string;
}

export type InstallProvider = NonNullable<HTTPReceiver['installer']>;

/**
 * Bolt's own OAuth: state in a signed token and in the browser's cookie, exchange of the code, refresh of tokens near their end.
 * Bolt gives it out only inside a receiver, so one is made for it and never started: our own port serves its pages in both transports.
 */
export function createInstallProvider({ client, apiUrl, store, logger, renderInstallPage }: ProviderInput): InstallProvider {
  const { installer } = new HTTPReceiver({
    ...client,
    signingSecret: '',
    signatureVerification: false,
    installationStore: store,
    logger,
    installerOptions: {
      clientOptions: clientOptions(apiUrl),
      ...(renderInstallPage === undefined ? {} : { renderHtmlForInstallPath: renderInstallPage }),
      // A stand-in for Slack has its own page of consent beside its Web API.
      ...(apiUrl === null ? {} : { authorizationUrl: new URL('/oauth/v2/authorize', apiUrl).href }),
    },
  });
  if (installer === undefined) throw new Error('Bolt made no installer');
  return installer;
}
