declare module "virtual:pose-assets" {
  /** Addresses and sizes of the pose model and its runtime; made by build/pose-assets.ts. */
  export const poseAssets: import("./capture/pose-messages.ts").PoseAssets;
}

declare module "virtual:languages" {
  /** Found by build/languages.ts. */
  export const languages: readonly import("./kit/languages.ts").AppLanguage[];
}
