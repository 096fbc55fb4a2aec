export { type Acts, whoMustAct } from '../../usecases/index.ts';
