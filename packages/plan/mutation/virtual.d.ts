declare module "virtual:mutants" {
  export const mutants: readonly import("./mutant.ts").Mutant[];
}
