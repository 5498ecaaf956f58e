import { Card, CardBody, CardTitle, Title } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Facts, known } from '../shared/Facts';
import { Moment } from '../shared/Moment';
import { QueryResult } from '../shared/QueryResult';
import { attachmentsQuery, contactQuery, reviewsQuery } from './complaintQueries';

/** The contact, what was said, its recordings and its reviews. */
export function ContactCard({ contactId }: { contactId: string }) {
  const { t } = useTranslation('complaints');
  const contact = useQuery(contactQuery(contactId));
  return (
    <Card isCompact>
      <CardTitle component="h2">{t('contact.title')}</CardTitle>
      <CardBody>
        <QueryResult query={contact}>
          {(found) => (
            <Facts
              facts={[
                [t('contact.at'), <Moment key="at" at={found.contactedAt} />],
                [t('contact.agent'), found.agent],
                [t('contact.channel'), t(`channel.${found.channel}`)],
                [t('contact.disposition'), found.disposition],
                [t('contact.notes'), found.notes],
                [t('contact.ownWords'), found.ownWords],
                [t('contact.permit'), found.permitId],
                [t('contact.brokenRule'), found.brokenRule],
              ]}
            />
          )}
        </QueryResult>
        <Attachments contactId={contactId} />
        <Reviews contactId={contactId} />
      </CardBody>
    </Card>
  );
}

function Attachments({ contactId }: { contactId: string }) {
  const { t } = useTranslation('complaints');
  const attachments = useQuery(attachmentsQuery(contactId));
  return (
    <>
      <Title headingLevel="h3">{t('attachments.title')}</Title>
      <QueryResult query={attachments}>
        {(page) =>
          page.items.length === 0 ? (
            <p>{t('attachments.none')}</p>
          ) : (
            <ul>
              {page.items.map((attachment) => (
                <li key={attachment.id}>
                  <a
                    href={`/api/contact/contacts/${contactId}/attachments/${attachment.id}/content`}
                    download
                  >
                    {t(`attachments.${attachment.kind}`)}
                  </a>{' '}
                  {attachment.attachedBy}, <Moment at={attachment.attachedAt} />
                </li>
              ))}
            </ul>
          )
        }
      </QueryResult>
    </>
  );
}

function Reviews({ contactId }: { contactId: string }) {
  const { t } = useTranslation('complaints');
  const reviews = useQuery(reviewsQuery(contactId));
  return (
    <>
      <Title headingLevel="h3">{t('reviews.title')}</Title>
      <QueryResult query={reviews}>
        {(page) =>
          page.items.length === 0 ? (
            <p>{t('reviews.none')}</p>
          ) : (
            <>
              {page.items.map((review) => (
                <Facts
                  key={review.id}
                  facts={[
                    [t('reviews.by'), review.reviewedBy],
                    [t('reviews.politeness'), review.politeness],
                    [t('reviews.comment'), known(review.comment, (text) => text)],
                  ]}
                />
              ))}
            </>
          )
        }
      </QueryResult>
    </>
  );
}
