/** True in builds for users: set by the build, see electron.vite.config.ts. */
declare const __PRODUCTION__: boolean;
