package dev.amends.console.session;

/**
 * The result of a sign-out.
 *
 * @param continueAt the address that the browser opens next: where the provider ends its own
 *     session and sends the browser back, or the start page if the provider has no such address
 */
record SignedOutView(String continueAt) {}
