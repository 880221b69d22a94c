-- What of a reply could not be taken in or is to be known before it is decided on: a sentence a line, or none.
alter table contribution_reply add column notes text;
