import { Alert, Button, Flex, Form, Heading, Input, Select, Text } from '@hubspot/ui-extensions';
import { FailureAlert, settingsServer, useTask } from '@partner-tier-points/extension-shared';
import type { AlertMail } from '@partner-tier-points/contract';
import { useState } from 'react';
import { useLanguage } from '../../useLanguage.ts';

interface AlertMailFormProps {
  mail: AlertMail;
  onSaved: (saved: AlertMail) => void;
}

const variants = {
  unconfirmed: 'info',
  uncertain: 'warning',
  confirmed: 'success',
  refused: 'danger',
} as const;

/** Where the user gets alerts by e-mail, in the language in which they read the app. */
export function AlertMailForm({ mail, onSaved }: AlertMailFormProps) {
  const { t, language } = useLanguage();
  const { subscription, available, uncertainAlerts } = mail;
  const [address, setAddress] = useState(subscription?.address ?? '');
  const [frequency, setFrequency] = useState(subscription?.frequency ?? 'atOnce');
  const { state, run } = useTask<AlertMail>();

  async function keep(save: () => Promise<AlertMail>) {
    const saved = await run(save);
    if (saved !== null) onSaved(saved);
  }
  const save = () =>
    void keep(() => settingsServer.saveAlertMail({ address: address.trim(), frequency, language }));
  const end = () => {
    setAddress('');
    void keep(() => settingsServer.endAlertMail());
  };

  return (
    <Flex direction="column" gap="xs">
      <Heading>{t('alerts.mail')}</Heading>
      {!available && <Text>{t('alerts.mail.unavailable')}</Text>}
      {subscription && (
        <Alert
          title={t(`alerts.mail.${subscription.state}`, {
            address: subscription.address,
            code: String(subscription.code ?? ''),
          })}
          variant={variants[subscription.state]}
        />
      )}
      {uncertainAlerts > 0 && (
        <Alert
          title={t('alerts.mail.uncertainAlerts', { count: uncertainAlerts })}
          variant="warning"
        >
          {t('alerts.mail.uncertainAlerts.body')}
        </Alert>
      )}
      {available && (
        <Form onSubmit={save}>
          <Flex direction="column" gap="sm">
            <Input
              name="alertAddress"
              label={t('alerts.mail.address')}
              value={address}
              onChange={setAddress}
            />
            <Select
              name="alertFrequency"
              label={t('alerts.mail.frequency')}
              value={frequency}
              options={(['atOnce', 'weekly'] as const).map((value) => ({
                value,
                label: t(`alerts.mail.${value}`),
              }))}
              onChange={(chosen) => setFrequency(chosen === 'weekly' ? 'weekly' : 'atOnce')}
            />
            <Button type="submit" disabled={address.trim() === '' || state.status === 'running'}>
              {t('settings.save')}
            </Button>
          </Flex>
        </Form>
      )}
      {subscription && (
        <Button variant="secondary" onClick={end}>
          {t('alerts.mail.remove')}
        </Button>
      )}
      {state.status === 'failed' && <FailureAlert failure={state.failure} />}
    </Flex>
  );
}
