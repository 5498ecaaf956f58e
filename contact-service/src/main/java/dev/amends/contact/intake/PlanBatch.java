package dev.amends.contact.intake;

import dev.amends.contact.callback.CallbackBatch;
import dev.amends.contact.casefile.CaseFile;
import java.util.Map;
import java.util.UUID;

/**
 * The case files and the open callbacks that a batch of plan events touches.
 *
 * @param files the file of a case, by case
 * @param open the open callbacks of those cases
 */
record PlanBatch(Map<UUID, CaseFile> files, CallbackBatch open) {}
