package dev.amends.messaging.consumption;

import dev.amends.events.AccountKey;
import java.util.Set;

/**
 * Reports, after the transaction has been committed, that messages of accounts were parked. The
 * event can be lost in a crash. Use it only to speed up work that would also happen without it.
 */
public record MessagesParked(Set<AccountKey> accounts) {}
