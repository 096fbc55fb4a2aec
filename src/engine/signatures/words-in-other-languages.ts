import type { Weight } from '../cause.ts';
import { defineSignature, type SignatureMessage } from '../signature.ts';

/** Words mean a refusal only in a refusal. */
const REFUSALS = Array.from({ length: 200 }, (_, index) => 400 + index);

type Family = readonly [words: RegExp, suggests: Readonly<Record<string, Weight>>, means: string];

/**
 * What frameworks and services say in Chinese, Japanese, Korean, German, French, Spanish, Portuguese, Italian, Russian and Turkish: the messages of
 * Spring Security's and Laravel's translations, Sa-Token and RuoYi, and of login forms. Narrow families first.
 */
const FAMILIES: readonly Family[] = [
  [
    /验证码|二次验证|ワンタイムパスワード|二要素認証|2단계 인증|zwei-?faktor|double authentification|doble factor|verificación en dos pasos|dois fatores|due fattori|двухфакторн|iki faktörlü/,
    { 'mfa-required': 'likely' },
    'The answer asks for a further step of signing in.',
  ],
  [
    /csrf.{0,20}(?:校验失败|无效|错误|ungültig|invalide|inválido|non valido)/,
    { 'csrf-rejected': 'strong' },
    'The answer says that the token against forged requests is missing or wrong.',
  ],
  [
    /(?:登录|登陆|会话|登入)(?:状态|信息|已|身份|态|时间){0,2}(?:已)?(?:过期|超时|失效)|登录状态已过期|セッション.{0,12}(?:切れ|期限|タイムアウト|無効)|세션.{0,10}만료|sitzung.{0,20}abgelaufen|session.{0,15}(?:expirée|a expiré)|sesi[oó]n.{0,20}(?:expirad|caducad|ha expirado)|sessão.{0,15}(?:expirad|expirou)|sessione.{0,15}scaduta|сесси[яи].{0,25}(?:истек|завершена)|oturum.{0,25}(?:süresi|doldu)/,
    { 'session-expired': 'strong', 'token-expired': 'hint' },
    'The answer says that the session has ended.',
  ],
  [
    /(?:签名|验签|sign)(?:验证|校验)?(?:失败|错误|不正确|不匹配|无效)|署名.{0,10}(?:一致しません|無効|不正)|서명.{0,10}(?:일치하지|올바르지)|signatur (?:ist )?(?:ungültig|falsch|stimmt nicht)|signature (?:invalide|incorrecte|non valide)|firma (?:no válida|inválida|incorrecta|non valida)|assinatura (?:inválida|incorreta)|(?:неверная|недействительная) подпись/,
    { 'request-signature-invalid': 'likely', 'token-signature-invalid': 'likely' },
    'The answer says that a signature does not verify.',
  ],
  [
    /(?:时间戳|timestamp).{0,12}(?:过期|超时|无效|错误)|请求(?:已)?过期/,
    { 'clock-skew': 'strong' },
    "The answer says that the sender's time and the server's time differ too much.",
  ],
  [
    /(?:token|jwt|令牌|凭证|凭据|授权).{0,8}(?:已)?(?:过期|过时|到期)|トークン.{0,12}(?:期限|有効期限)(?:が)?切れ|トークンの有効期限|토큰.{0,10}만료|(?:token|schlüssel) (?:ist )?abgelaufen|(?:jeton|token) (?:est |a )?expiré|token (?:ha )?(?:expirado|caducado)|token (?:expirado|expirou)|token (?:è )?scaduto|(?:срок действия токена|токен).{0,20}(?:истек|истёк|просрочен)|(?:token|jeton).{0,15}süresi (?:doldu|dolmuş)/,
    { 'token-expired': 'strong' },
    'The answer says that the token has expired.',
  ],
  [
    /(?:账号|账户|帐号|用户|帐户)(?:已|已被|被)?(?:锁定|禁用|停用|冻结|封禁)|アカウント.{0,10}(?:ロック|無効|停止)|계정.{0,10}(?:잠|정지|비활성)|(?:konto|benutzer).{0,15}(?:gesperrt|deaktiviert)|compte.{0,20}(?:verrouillé|bloqué|désactivé|suspendu)|cuenta.{0,20}(?:bloquead|desactivad|suspendid|deshabilitad)|conta.{0,15}(?:bloquead|desativad|suspens)|account (?:bloccato|disabilitato|sospeso)|(?:учетная|учётная) запись.{0,20}(?:заблокирована|отключена)|hesab.{0,20}(?:kilitlen|devre dışı|askıya)/,
    { 'account-locked': 'strong' },
    'The answer says that the account is locked, disabled or not in good standing.',
  ],
  [
    /(?:请求|访问|操作)(?:过于|太过|太)?频繁|リクエストが多すぎ|너무 많은 요청|zu viele (?:anfragen|versuche)|trop de (?:requêtes|tentatives)|demasiad[oa]s (?:solicitudes|intentos|peticiones)|muitas (?:solicitações|tentativas|requisições)|troppe (?:richieste|tentativi)|слишком много (?:запросов|попыток)|çok fazla (?:istek|deneme)/,
    { 'rate-limited': 'strong' },
    'The answer says that too many requests were made.',
  ],
  [
    /(?:ip|地址).{0,6}(?:不在|不被)?(?:白名单|允许范围|受限)|(?:ip|адрес).{0,20}(?:запрещен|заблокирован)|ip-?adresse.{0,20}(?:gesperrt|nicht erlaubt)|adresse ip.{0,20}(?:non autorisée|bloquée)|dirección ip.{0,20}(?:no (?:está )?(?:autorizada|permitida)|bloqueada)/,
    { 'ip-restricted': 'strong' },
    'The answer says that the address of the caller is not allowed.',
  ],
  [
    /(?:用户名|账号|账户|帐号|用户)(?:或|和|\/|、)?(?:者)?密码(?:错误|不正确|有误|不匹配)|密码错误|(?:无效的?|错误的?)(?:token|令牌|凭证|密钥|api ?key)|(?:token|令牌|密钥|api ?key|凭证)(?:无效|错误|不正确|不合法|非法|校验失败|验证失败)|(?:身份|用户)?(?:认证|鉴权|身份验证|登录)失败|(?:パスワード|ユーザー名|ユーザ名|認証情報|apiキー).{0,14}(?:正しくありません|間違|無効|不正|誤り)|認証に失敗|(?:비밀번호|아이디|자격 증명).{0,16}(?:올바르지|일치하지|잘못)|인증에? ?실패|(?:benutzername|passwort|kennwort|anmeldedaten|zugangsdaten|api-schlüssel).{0,30}(?:falsch|ungültig|nicht korrekt|inkorrekt)|(?:ungültige|falsche)[srn]? (?:anmeldedaten|zugangsdaten|passwort|kennwort|benutzername|api-schlüssel|token)|(?:anmeldung|authentifizierung) (?:ist )?fehlgeschlagen|(?:identifiants?|mot de passe|nom d'utilisateur|clé api|jeton).{0,20}(?:incorrect|invalide|erroné)|échec de (?:l'authentification|la connexion)|(?:credenciales|contraseña|usuario|clave api) (?:\S{1,12} ){0,3}(?:incorrect|inv[aá]lid|no (?:es |son )?válid)|(?:credenciais|senha|usuário|chave de api) (?:\S{1,12} ){0,3}(?:incorret|inv[aá]lid)|(?:credenziali|password|nome utente|chiave api|token) (?:\S{1,12} ){0,3}(?:non valid[aeio]|errat[aeio]|non corrett[aeio])|token (?:\S{1,12} ){0,2}(?:inválid|no (?:es )?válid)|(?:неверны[йе]|неправильны[йе]|недействительны[йе]) (?:логин|пароль|имя пользователя|учетные данные|учётные данные|токен|ключ)|ошибка (?:аутентификации|авторизации)|(?:şifre|parola|kullanıcı adı|kimlik bilgileri).{0,20}(?:hatalı|yanlış|geçersiz)/,
    { 'credentials-invalid': 'strong' },
    'The answer says that the credential is not known or not right.',
  ],
  [
    /(?:没有|无|缺少|暂无|无此)(?:访问|操作|相关|足够的?|该|此)?权限|权限不足|拒绝访问|禁止访问|アクセス(?:権|権限).{0,10}(?:ありません|不足)|アクセスが拒否|権限が(?:ありません|不足)|(?:접근|액세스).{0,8}(?:거부|권한)|권한이 (?:없|부족)|zugriff (?:wurde )?verweigert|keine (?:berechtigung|zugriffsrechte|rechte)|fehlende berechtigung|accès (?:refusé|interdit)|(?:n'avez pas|droits?|permissions?) (?:\S{1,12} ){0,3}(?:insuffisant|les droits|l'autorisation|la permission)|acceso (?:denegado|prohibido)|no tiene (?:permisos?|autorización|acceso)|permisos insuficientes|acesso (?:negado|proibido)|(?:não tem|sem) permissão|permissões insuficientes|accesso negato|(?:permessi|autorizzazioni|privilegi) insufficienti|доступ (?:запрещен|запрещён|закрыт)|(?:недостаточно|нет) прав|erişim (?:reddedildi|engellendi)|yetkiniz (?:yok|bulunm)/,
    { 'permission-denied': 'strong' },
    'The answer says that this caller may not do this.',
  ],
  [
    /未(?:能)?(?:登录|登陆|登入|认证|授权|提供(?:token|令牌|凭证)|读取到有效 ?token|携带)|请(?:先|重新)?(?:登录|登陆|登入)|(?:缺少|没有|未传|未携带|无)(?:有效)?的? ?(?:token|令牌|凭证|认证信息|authorization|api ?key)|token ?不能为空|認証(?:が必要|されていません)|ログイン(?:してください|が必要)|인증(?:이 필요|되지 않)|로그인(?:이 필요|하세요|해)|nicht (?:angemeldet|authentifiziert|eingeloggt)|(?:bitte |müssen sich )(?:melden sie sich |zuerst )?an(?:melden|\b)|anmeldung erforderlich|authentifizierung erforderlich|(?:vous devez|veuillez) (?:être |vous )?(?:connecté|connecter|authentifi)|authentification requise|non authentifié|(?:debe|necesita) iniciar sesión|inicie sesión|autenticación (?:requerida|necesaria)|no autenticado|(?:é necessário|precisa|faça) (?:fazer |estar )?(?:login|logado|autentic)|não autenticado|autenticação necessária|(?:devi|è necessario) (?:effettuare|accedere|autenticar)|autenticazione (?:richiesta|necessaria)|non autenticato|(?:необходима|требуется) (?:авторизация|аутентификация)|не (?:авторизован|аутентифицирован)|войдите в систему|giriş yap(?:ın|malısınız|manız)|kimlik doğrulama(?:sı)? gerekli/,
    { 'credentials-missing': 'strong' },
    'The answer says that no credential was given.',
  ],
  [
    /无权(?:访问)?|非法(?:访问|请求)|nicht autorisiert|non autorisé|no autorizado|não autorizado|non autorizzato|yetkisiz/,
    { 'credentials-missing': 'hint', 'credentials-invalid': 'hint', 'permission-denied': 'hint' },
    'The answer refuses without saying more than that.',
  ],
];

const messages = FAMILIES.map(([words, suggests, means]): SignatureMessage & { readonly standalone: true } => ({
  when: { status: REFUSALS, body: words },
  suggests,
  means,
  standalone: true,
}));

/** Words of refusals in other languages than English, read whoever answers. Names no product. */
export default defineSignature({
  id: 'words-in-other-languages',
  product: 'Any server',
  layer: 'unknown',
  patterns: [],
  messages,
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"code":401,"msg":"请求访问：/system/user，认证失败，无法访问系统资源"}',
      cause: 'credentials-invalid',
      source: 'yangzongzhuan/RuoYi-Vue AuthenticationEntryPointImpl',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"code":11012,"msg":"token 已过期：abc"}',
      cause: 'token-expired',
      source: 'dromara/Sa-Token NotLoginException',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"msg":"未能读取到有效 token"}',
      cause: 'credentials-missing',
      source: 'dromara/Sa-Token NotLoginException',
    },
    {
      answer: 'HTTP/1.1 403 Forbidden\n\n{"message":"没有访问权限，请联系管理员授权"}',
      cause: 'permission-denied',
      source: 'yangzongzhuan/RuoYi-Vue GlobalExceptionHandler',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"error":"Ungültige Anmeldedaten"}',
      cause: 'credentials-invalid',
      source: 'spring-projects/spring-security messages_de.properties',
    },
    {
      answer: 'HTTP/1.1 403 Forbidden\n\nZugriff verweigert',
      cause: 'permission-denied',
      source: 'spring-projects/spring-security messages_de.properties',
    },
    {
      answer: 'HTTP/1.1 403 Forbidden\n\n{"message":"Accès refusé"}',
      cause: 'permission-denied',
      source: 'spring-projects/spring-security messages_fr.properties',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"message":"Credenciales inválidas"}',
      cause: 'credentials-invalid',
      source: 'spring-projects/spring-security messages_es.properties',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"message":"Token expirado"}',
      cause: 'token-expired',
      source: 'the wording of Spanish and Portuguese APIs',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"message":"Sessão expirada"}',
      cause: 'session-expired',
      source: 'the wording of Portuguese APIs',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"message":"Пользователь не авторизован"}',
      cause: 'credentials-missing',
      source: 'the wording of Russian APIs',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"message":"認証に失敗しました"}',
      cause: 'credentials-invalid',
      source: 'the wording of Japanese APIs',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"message":"토큰이 만료되었습니다"}',
      cause: 'token-expired',
      source: 'the wording of Korean APIs',
    },
    {
      answer: 'HTTP/1.1 403 Forbidden\n\n{"message":"Accesso negato"}',
      cause: 'permission-denied',
      source: 'spring-projects/spring-security messages_it.properties',
    },
  ],
});
