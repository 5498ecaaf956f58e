package dev.amends.contact.permission;

import dev.amends.rules.pack.CitationEvidence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a rule pack says about notices, beyond its rules on contacts in general.
 *
 * @param afterCease the notices that may be issued although the borrower asked that contact cease
 * @param identityRequired whether the number of an identity document must be on file
 */
record NoticeTerms(
    Set<NoticeKind> afterCease,
    boolean identityRequired,
    @Nullable String citation,
    @Nullable CitationEvidence evidence) {

  /** For a pack that says nothing about notices: the same as for a call. */
  static final NoticeTerms SAME_AS_CALLS = new NoticeTerms(Set.of(), true, null, null);

  NoticeTerms {
    RulePack.require(afterCease != null, "notices: afterCease is required; use [] for none");
    RulePack.require(
        afterCease.isEmpty() || (citation != null && !citation.isBlank() && evidence != null),
        "notices: citation and evidence are required with afterCease");
    afterCease = Set.copyOf(afterCease);
  }
}
