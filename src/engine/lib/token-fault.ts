const TOKEN_FAULT =
  /\b(?:jwt|token)\b[^.\n]{0,40}\b(?:expired|malformed|invalid|not active)\b|\binvalid (?:token|signature|algorithm)\b|jsonwebtokenerror|tokenexpirederror/i;

/** Verifiers throw these; where nobody catches them, they come as 500: the check works, its answer is unkind. */
export const namesTokenFault = (body: string): boolean => TOKEN_FAULT.test(body.slice(0, 4000));

/** The names of the verifiers' own errors (jsonwebtoken, express-jwt, jose, PyJWT, ruby-jwt), as an uncaught one shows them. */
const TOKEN_ERROR =
  /\b(?:JsonWebTokenError|TokenExpiredError|NotBeforeError|UnauthorizedError|JWSInvalid|JWTInvalid|DecodeError: Not enough segments|JWT::DecodeError)\b/;

/** An uncaught error of a JWT verifier, by name. */
export const namesTokenError = (body: string): boolean => TOKEN_ERROR.test(body.slice(0, 4000));
