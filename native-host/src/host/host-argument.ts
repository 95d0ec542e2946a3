/** The launcher that `tegata install` writes starts the host with this, before the browser's own words. */
export const HOST_ARGUMENT = "--native-host=";
