package dev.amends.messaging.consumption;

import dev.amends.events.AccountKey;
import java.util.Set;

/**
 * Reports, after the transaction has been committed, that messages of accounts were parked. A crash
 * can lose it, so it may only speed up what happens without it, too.
 */
public record MessagesParked(Set<AccountKey> accounts) {}
