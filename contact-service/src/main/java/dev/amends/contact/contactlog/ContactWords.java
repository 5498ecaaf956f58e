package dev.amends.contact.contactlog;

import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Direction;
import dev.amends.events.ContactEvent.FollowUp;
import dev.amends.events.ContactEvent.PromiseToPay;
import dev.amends.events.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact in the words of a language, as the borrower may read it: what was said, not what the
 * agent makes of it.
 *
 * @param withBorrower whether it was with the borrower himself, his identity checked
 * @param agent who made it, as the token named him
 * @param introducedAs how he said who he is, where noted
 * @param contactPoint the number or address used, as it was told
 * @param numberUsed the agent's own
 * @param endedAt when it ended, where noted
 * @param outcome what came of it
 * @param ownWords of the borrower, verbatim
 * @param reason why the account is overdue, where told
 * @param answers verbatim
 * @param told consequences and benefits that were explained
 * @param resources sources of help that were named
 */
public record ContactWords(
    UUID id,
    UUID caseId,
    boolean withBorrower,
    Direction direction,
    Channel channel,
    String agent,
    @Nullable String introducedAs,
    @Nullable String contactPoint,
    @Nullable String numberUsed,
    Instant contactedAt,
    @Nullable Instant endedAt,
    Instant loggedAt,
    String outcome,
    FollowUp followUp,
    @Nullable String ownWords,
    @Nullable String reason,
    List<String> answers,
    @Nullable PromiseToPay promise,
    @Nullable String objection,
    @Nullable String counterProposal,
    @Nullable Money counterAmount,
    @Nullable String change,
    List<String> told,
    List<String> resources) {}
