export type Aspect =
  | 'credential missing'
  | 'credential added'
  | 'hidden characters'
  | 'scheme'
  | 'scheme missing'
  | 'letter case'
  | 'place'
  | 'host'
  | 'protocol'
  | 'method'
  | 'path'
  | 'credential value'
  | 'cookie missing'
  | 'cookie added'
  | 'cookie value'
  | 'csrf'
  | 'query'
  | 'header'
  | 'content type'
  | 'body'
  | 'user agent'
  | 'http version'
  | 'incidental header';

/** One thing in which two requests differ. `working` and `failing` are noun phrases that hold no secret: credentials are compared, never shown. */
export interface DifferencePart {
  readonly aspect: Aspect;
  /** Field, cookie or parameter; null for the request line. */
  readonly name: string | null;
  readonly working: string;
  readonly failing: string;
}

export const NONE = 'none';
export const CSRF = /csrf|xsrf/i;

export const part = (aspect: Aspect, name: string | null, working: string, failing: string): DifferencePart => ({
  aspect,
  name,
  working,
  failing,
});
