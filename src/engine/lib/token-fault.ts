const TOKEN_FAULT =
  /\b(?:jwt|token)\b[^.\n]{0,40}\b(?:expired|malformed|invalid|not active)\b|\binvalid (?:token|signature|algorithm)\b|jsonwebtokenerror|tokenexpirederror/i;

/** Verifiers throw these; where nobody catches them, they come as 500: the check works, its answer is unkind. */
export const namesTokenFault = (body: string): boolean => TOKEN_FAULT.test(body.slice(0, 4000));
