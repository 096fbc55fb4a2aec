import type { Diagnosis } from '../engine/index.ts';
import { faultOf } from './fingerprint.ts';
import type { RoutingRule, WorkspaceSettings } from './ports.ts';

export interface Route {
  /** Null: nobody chose one yet. */
  readonly channelId: string | null;
  readonly groupId: string | null;
}

/** The first rule whose every part fits; else the workspace's channel; else the operator's. */
export function routeOf(settings: WorkspaceSettings, diagnosis: Diagnosis, defaultChannel: string | null): Route {
  const rule = settings.rules.find((candidate) => fits(candidate, diagnosis));
  if (rule !== undefined) return { channelId: rule.channelId, groupId: rule.groupId ?? settings.groupId };
  return { channelId: settings.devopsChannel ?? defaultChannel, groupId: settings.groupId };
}

function fits(rule: RoutingRule, diagnosis: Diagnosis): boolean {
  const { host, issuer } = faultOf(diagnosis);
  return (
    (rule.host === undefined || (host !== null && hostFits(rule.host, host))) &&
    (rule.issuer === undefined || issuer?.startsWith(rule.issuer) === true) &&
    (rule.cause === undefined || diagnosis.causes[0]?.id === rule.cause) &&
    (rule.layer === undefined || diagnosis.refusedBy.layer === rule.layer)
  );
}

/** 'api.example.com' is itself, '*.example.com' every name below; a port counts only where the pattern names one. */
export function hostFits(pattern: string, host: string): boolean {
  const wanted = pattern.toLowerCase();
  const given = /:\d+$/.test(wanted) ? host.toLowerCase() : host.toLowerCase().replace(/:\d+$/, '');
  return wanted.startsWith('*.') ? given.endsWith(wanted.slice(1)) : given === wanted;
}
