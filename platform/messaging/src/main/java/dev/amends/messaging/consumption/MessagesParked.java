package dev.amends.messaging.consumption;

import dev.amends.events.AccountKey;
import java.util.Set;

/**
 * Reports, after the transaction has been committed, that messages of accounts were parked. It may
 * be lost in a crash, so it must only speed up what holds anyway.
 */
public record MessagesParked(Set<AccountKey> accounts) {}
