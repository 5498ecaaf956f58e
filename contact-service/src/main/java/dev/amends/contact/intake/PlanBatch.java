package dev.amends.contact.intake;

import dev.amends.contact.callback.CallbackBatch;
import dev.amends.contact.casefile.CaseFileBatch;

/** The case files and open callbacks that a batch of plan events touches. */
record PlanBatch(CaseFileBatch files, CallbackBatch callbacks) {}
