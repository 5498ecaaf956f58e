package dev.amends.contact.permission;

import dev.amends.contact.permission.Consent.ConsentScope;
import dev.amends.events.ContactEvent.Channel;
import java.time.Instant;
import java.util.UUID;

/**
 * A prior consent that was not withdrawn, as the rules see it.
 *
 * @param until the end, exclusive
 */
record ConsentFact(
    UUID id, ConsentScope scope, Channel channel, Instant from, Instant until, Instant givenAt) {}
