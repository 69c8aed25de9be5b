import { describe, expect, it } from 'vitest';
import type { FieldName } from '../../src/model/field.ts';
import { mapGeneric } from './map-generic.ts';

/** The columns that every help desk has, as people who work in these languages name them. */
const names: Readonly<Record<string, Readonly<Partial<Record<FieldName, readonly string[]>>>>> = {
  Croatian: {
    id: ['Broj zahtjeva', 'Broj tiketa', 'ID tiketa'],
    created_at: ['Datum otvaranja', 'Datum kreiranja', 'Datum prijave', 'Vrijeme otvaranja'],
    resolved_at: ['Datum rješavanja', 'Datum zatvaranja', 'Vrijeme zatvaranja', 'Riješeno'],
    first_response_at: ['Datum prvog odgovora', 'Prvi odgovor'],
    status: ['Status', 'Stanje'],
    agent: ['Djelatnik', 'Operater', 'Dodijeljeno'],
    channel: ['Kanal', 'Izvor'],
    department: ['Odjel', 'Tim', 'Grupa'],
    priority: ['Prioritet', 'Hitnost'],
    csat: ['Ocjena', 'Zadovoljstvo korisnika'],
    comment: ['Komentar korisnika'],
    requester: ['Korisnik', 'Kupac', 'Podnositelj'],
  },
  Latvian: {
    id: ['Pieteikuma numurs', 'Biļetes numurs'],
    created_at: ['Izveides datums', 'Izveidots', 'Reģistrācijas datums'],
    resolved_at: ['Atrisināšanas datums', 'Slēgšanas datums', 'Izpildes datums'],
    first_response_at: ['Pirmās atbildes datums', 'Pirmā atbilde'],
    status: ['Statuss', 'Stāvoklis'],
    agent: ['Aģents', 'Atbildīgais', 'Darbinieks'],
    channel: ['Kanāls', 'Avots'],
    department: ['Nodaļa', 'Grupa', 'Komanda'],
    priority: ['Prioritāte', 'Steidzamība'],
    csat: ['Vērtējums', 'Klientu apmierinātība'],
    comment: ['Klienta komentārs'],
    requester: ['Klients', 'Pieteicējs'],
  },
  Russian: {
    id: ['Номер заявки', 'Номер обращения', '№ заявки', 'ID тикета'],
    created_at: ['Дата создания', 'Дата обращения', 'Создано', 'Дата открытия'],
    resolved_at: ['Дата решения', 'Дата закрытия', 'Дата выполнения', 'Решено'],
    first_response_at: ['Дата первого ответа', 'Первый ответ'],
    status: ['Статус', 'Состояние'],
    agent: ['Исполнитель', 'Оператор', 'Ответственный'],
    channel: ['Канал', 'Источник'],
    department: ['Отдел', 'Группа', 'Подразделение'],
    priority: ['Приоритет', 'Срочность'],
    csat: ['Оценка', 'Удовлетворённость', 'Оценка клиента'],
    comment: ['Комментарий клиента', 'Отзыв клиента'],
    requester: ['Клиент', 'Заявитель'],
  },
  Hungarian: {
    id: ['Jegyszám', 'Bejelentés száma', 'Ügyszám'],
    created_at: ['Létrehozás dátuma', 'Bejelentés dátuma', 'Létrehozva'],
    resolved_at: ['Megoldás dátuma', 'Lezárás dátuma', 'Megoldva'],
    first_response_at: ['Első válasz dátuma', 'Első válasz'],
    status: ['Állapot', 'Státusz'],
    agent: ['Ügyintéző', 'Felelős', 'Operátor'],
    channel: ['Csatorna', 'Forrás'],
    department: ['Osztály', 'Csoport', 'Csapat'],
    priority: ['Prioritás', 'Sürgősség'],
    csat: ['Értékelés', 'Elégedettség'],
    comment: ['Ügyfél visszajelzése'],
    requester: ['Ügyfél', 'Bejelentő'],
  },
  German: {
    id: ['Ticketnummer', 'Ticket-Nummer', 'Ticket-Nr.', 'Vorgangsnummer'],
    created_at: ['Erstellt am', 'Erstellungsdatum', 'Eingangsdatum', 'Erstellt'],
    resolved_at: ['Gelöst am', 'Geschlossen am', 'Abschlussdatum', 'Erledigt am'],
    first_response_at: ['Erste Antwort am', 'Datum der ersten Antwort'],
    status: ['Status', 'Zustand'],
    agent: ['Bearbeiter', 'Mitarbeiter', 'Zugewiesen an'],
    channel: ['Kanal', 'Quelle'],
    department: ['Abteilung', 'Gruppe'],
    priority: ['Priorität', 'Dringlichkeit'],
    csat: ['Bewertung', 'Kundenzufriedenheit'],
    comment: ['Kundenkommentar'],
    requester: ['Kunde', 'Kundennummer'],
  },
  Spanish: {
    id: ['Número de ticket', 'ID del ticket', 'Número de caso'],
    created_at: ['Fecha de creación', 'Fecha de apertura', 'Creado'],
    resolved_at: ['Fecha de resolución', 'Fecha de cierre', 'Fecha de solución'],
    first_response_at: ['Fecha de primera respuesta', 'Primera respuesta'],
    status: ['Estado', 'Estatus'],
    agent: ['Agente', 'Asignado a'],
    channel: ['Canal', 'Origen'],
    department: ['Grupo', 'Departamento', 'Equipo'],
    priority: ['Prioridad', 'Urgencia'],
    csat: ['Satisfacción', 'Calificación', 'Valoración'],
    comment: ['Comentario del cliente'],
    requester: ['Cliente', 'Solicitante'],
  },
  Portuguese: {
    id: ['Número do chamado', 'Protocolo', 'Número do ticket'],
    created_at: ['Data de abertura', 'Data Abertura', 'Data de criação', 'Criado em'],
    resolved_at: ['Data da solução', 'Data Solução', 'Data de fechamento', 'Data Fechamento'],
    first_response_at: ['Data da primeira resposta', 'Primeira resposta'],
    status: ['Status', 'Situação'],
    agent: ['Atendente', 'Responsável'],
    channel: ['Canal', 'Origem'],
    department: ['Grupo', 'Setor', 'Equipe'],
    priority: ['Prioridade', 'Urgência'],
    csat: ['Avaliação', 'Satisfação', 'Nota'],
    comment: ['Comentário do cliente'],
    requester: ['Cliente', 'Requerente', 'Solicitante'],
  },
  French: {
    id: ['Numéro de ticket', 'N° de ticket', 'ID du ticket'],
    created_at: ['Date de création', "Date d'ouverture", 'Créé le'],
    resolved_at: ['Date de résolution', 'Date de clôture', 'Date de fermeture', 'Résolu le'],
    first_response_at: ['Date de première réponse', 'Première réponse'],
    status: ['Statut', 'État'],
    agent: ['Agent', 'Assigné à', 'Conseiller'],
    channel: ['Canal', 'Origine'],
    department: ['Groupe', 'Équipe', 'Département'],
    priority: ['Priorité', 'Urgence'],
    csat: ['Évaluation', 'Note de satisfaction'],
    comment: ['Commentaire client'],
    requester: ['Demandeur', 'Nom du client'],
  },
  Korean: {
    id: ['티켓 번호', '문의 번호', '접수번호'],
    created_at: ['생성일', '접수일시', '등록일'],
    resolved_at: ['해결일', '완료일시', '종료일'],
    first_response_at: ['최초 응답 일시', '첫 응답'],
    status: ['상태', '처리 상태'],
    agent: ['담당자', '상담원'],
    channel: ['채널', '문의 채널'],
    department: ['부서', '팀'],
    priority: ['우선순위'],
    csat: ['만족도', '평점'],
    comment: ['고객 의견'],
    requester: ['고객명', '요청자'],
  },
};

describe.each(Object.entries(names))('an export in %s', (_, fields) => {
  const cases = Object.entries(fields).flatMap(([field, headers]) => headers.map((header) => [header, field] as const));

  it.each(cases)('%s is %s', (header, field) => {
    expect(mapGeneric([header])).toEqual({ [header]: field });
  });

  it('is read column by column, in whatever order the columns are', () => {
    const header = Object.values(fields).map(([first = '']) => first);
    const expected = Object.fromEntries(Object.entries(fields).map(([field, [first = '']]) => [first, field]));
    expect(mapGeneric(header)).toEqual(expected);
    expect(mapGeneric(header.toReversed())).toEqual(expected);
  });
});
