"""From a transcript to a hearing's file: turns, speakers, names replaced, what is still to say."""
