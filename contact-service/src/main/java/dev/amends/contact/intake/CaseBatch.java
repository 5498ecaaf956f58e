package dev.amends.contact.intake;

import dev.amends.contact.callback.CallbackBatch;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.events.AccountKey;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The case files and the open callbacks that a batch of case events touches.
 *
 * @param files the file of a case, by case
 * @param open the open callbacks of those cases
 * @param stopped the accounts whose permits must be reviewed, because contact with them stops
 */
record CaseBatch(Map<UUID, CaseFile> files, CallbackBatch open, Set<AccountKey> stopped) {}
