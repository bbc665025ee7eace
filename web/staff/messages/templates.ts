import type { Text } from '../api.ts'

/** Words to begin an answer with, in the client's own language; nobody is named in them. */
export const templates: readonly { readonly id: string; readonly label: Text; readonly body: Text }[] = [
  {
    id: 'received',
    label: { fi: 'Asia on vireillä', sv: 'Ärendet behandlas', en: 'The matter is being handled' },
    body: {
      fi: 'Hei!\n\nOlemme saaneet viestisi ja selvitämme asiaa. Vastaamme sinulle täällä.\n\nTerveisin',
      sv: 'Hej!\n\nVi har fått ditt meddelande och utreder ärendet. Vi svarar dig här.\n\nHälsningar',
      en: 'Hello!\n\nWe have received your message and are looking into it. We will answer you here.\n\nKind regards',
    },
  },
  {
    id: 'documents',
    label: { fi: 'Pyydä asiakirjoja', sv: 'Be om handlingar', en: 'Ask for documents' },
    body: {
      fi: 'Hei!\n\nTarvitsemme asian käsittelyyn vielä nämä asiakirjat:\n- \n\nVoit liittää ne vastaukseesi.\n\nTerveisin',
      sv: 'Hej!\n\nFör behandlingen av ärendet behöver vi ännu följande handlingar:\n- \n\nDu kan bifoga dem till ditt svar.\n\nHälsningar',
      en: 'Hello!\n\nTo handle the matter we still need these documents:\n- \n\nYou can attach them to your reply.\n\nKind regards',
    },
  },
  {
    id: 'appointment',
    label: { fi: 'Sovi aika', sv: 'Boka en tid', en: 'Agree on a time' },
    body: {
      fi: 'Hei!\n\nSovitaan tapaaminen. Ehdotamme aikaa: \n\nVastaa tähän, sopiiko se sinulle.\n\nTerveisin',
      sv: 'Hej!\n\nVi bokar ett möte. Vi föreslår tiden: \n\nSvara här om den passar dig.\n\nHälsningar',
      en: 'Hello!\n\nLet us agree on a meeting. We propose the time: \n\nPlease reply whether it suits you.\n\nKind regards',
    },
  },
  {
    id: 'elsewhere',
    label: { fi: 'Asia kuuluu muualle', sv: 'Ärendet hör till någon annan', en: 'The matter belongs elsewhere' },
    body: {
      fi: 'Hei!\n\nAsia kuuluu toiselle viranomaiselle: \n\nOta yhteyttä sinne.\n\nTerveisin',
      sv: 'Hej!\n\nÄrendet hör till en annan myndighet: \n\nTa kontakt med den.\n\nHälsningar',
      en: 'Hello!\n\nThe matter belongs to another authority: \n\nPlease contact it.\n\nKind regards',
    },
  },
]
