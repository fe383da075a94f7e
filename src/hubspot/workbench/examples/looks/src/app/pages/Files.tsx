import { Button, Form, Input } from '@hubspot/ui-extensions';
import { FileInput, FileUpload, FileViewer } from '@hubspot/ui-extensions/experimental';
import { Section, State } from './Section.tsx';

export function Files() {
  return (
    <Section title="Forms and files">
      <Form onSubmit={() => undefined}>
        <Input name="form-name" label="Name" required />
        <Button type="submit" variant="primary">
          Submit
        </Button>
      </Form>
      <State name="FileInput">
        <FileInput name="empty-file" onChange={() => undefined} />
        <FileInput name="file" value={{ name: 'points.csv' }} onChange={() => undefined} />
      </State>
      <FileUpload fileLimit={2} allowedFileExtensions={['pdf', 'csv']} />
      <State name="FileViewer, empty">
        <FileViewer />
      </State>
    </Section>
  );
}
